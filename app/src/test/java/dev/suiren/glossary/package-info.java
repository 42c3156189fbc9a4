@NullMarked
package dev.suiren.glossary;

import org.jspecify.annotations.NullMarked;
