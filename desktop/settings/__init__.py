"""What a person chose: kept in one file (`store`), changed in a dialog that applies everything at once (`dialog`), with
one page for each section and a class editor (`classes`)."""
