"""What `make` runs beside the tools: locks, and the checks of the documentation."""
