@NullMarked
package dev.suiren.glossary.internal;

import org.jspecify.annotations.NullMarked;
