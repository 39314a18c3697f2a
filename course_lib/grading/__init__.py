"""Grade hundreds of submissions: safely, fairly, explained, and so that a killed run can go on."""
