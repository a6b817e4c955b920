"""The figures, one file each: numbers in, a matplotlib drawing out. Titles and captions belong to the report."""
