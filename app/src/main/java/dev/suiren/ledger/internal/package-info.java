@NullMarked
package dev.suiren.ledger.internal;

import org.jspecify.annotations.NullMarked;
