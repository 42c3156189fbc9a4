@NullMarked
package dev.suiren.ledger;

import org.jspecify.annotations.NullMarked;
