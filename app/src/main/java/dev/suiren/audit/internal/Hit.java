package dev.suiren.audit.internal;

/// A rule's match, in code points of the original text, end exclusive.
record Hit(int start, int end, Rule rule) {}
