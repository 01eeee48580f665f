"""Conducts the rooms: the pipeline; later session, library, publishing."""
