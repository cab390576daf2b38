"""The window: Qt over the engine's facade. It imports nothing of the engine but `engine` itself.

| where | what |
|---|---|
| `app`, `window` | wiring |
| `session` | an open library as the panels see it: the overview of all photos, decisions with undo, jobs |
| `bridge`, `tasks` | the engine's events and results, brought to the GUI thread |
| `shown` | the filter, and what passes it |
| `gallery`, `filters`, `inspector`, `review`, `training`, `settings`, `onboarding`, `status` | one folder per panel |
| `theme`, `icons`, `words` | how it looks and speaks |
"""
