"""The small languages: TOML, clauses as trees, conditions, Latvian words."""
