"""What follows from records: typed by nobody, without markup."""
