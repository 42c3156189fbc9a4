@NullMarked
package dev.suiren.people;

import org.jspecify.annotations.NullMarked;
