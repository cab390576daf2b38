"""The plain ways of doing what we do, to be measured against."""
