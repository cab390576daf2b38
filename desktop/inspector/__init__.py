"""What is known of the chosen photos, and the decision on them: the right column."""
