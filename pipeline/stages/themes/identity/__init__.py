"""Identity: the discovered themes keep the name, the number and the colour that an analyst knows them by."""
