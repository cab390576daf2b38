"""An evaluation as one HTML page that stands alone, and as JSON."""
