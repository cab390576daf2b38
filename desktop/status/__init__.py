"""What goes on: the status bar, past jobs, notifications and inline messages."""
