"""Labels that are there already: in folders, tables, tags of a collection, and keywords of the photos themselves.

| module | does |
|---|---|
| `wishes` | what a person asks for, and what comes of it: the values |
| `source` | what kind of place this is |
| `text`, `table` | a text file as rows, whatever its encoding and delimiter |
| `folders`, `listing`, `unsplash`, `keywords` | each a kind of source as a stream of who is named for what |
| `locate` | which photos of the library are meant |
| `staging` | all of that counted, in the memory of one batch |
| `judge` | what a photo gets, when labels stand already |
| `plan` | what would be done, counted |
| `run` | the dry run, the import, and taking it back |
"""
