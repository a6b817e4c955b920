"""The renderers: a Report in, the bytes of a file out."""
