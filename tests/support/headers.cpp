// Nothing but the precompiled header that all tests share; it is compiled without any definition, so that it
// fits them all.
