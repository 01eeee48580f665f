"""Policy Studio: asks a small business in Latvia about its data and writes its privacy policy."""

__version__ = "0.1.0"
