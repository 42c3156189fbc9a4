/// Proofs over the whole running product: what it promises about leaks, rights and faults.
@NullMarked
package dev.suiren.whole;

import org.jspecify.annotations.NullMarked;
