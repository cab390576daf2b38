"""What a folder of runs and groups comes to, as one HTML page that stands alone, and as JSON."""

from engine.lab.report.write import write_report

__all__ = ["write_report"]
