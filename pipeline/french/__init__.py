"""What the language model knows of French, for the rooms that read its words."""
