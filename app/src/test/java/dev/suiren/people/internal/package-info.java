@NullMarked
package dev.suiren.people.internal;

import org.jspecify.annotations.NullMarked;
