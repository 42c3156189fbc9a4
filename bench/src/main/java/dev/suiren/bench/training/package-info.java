/// Learns the weights of the ranking of sentences from texts of our own: `./suiren train-ranking`.
@NullMarked
package dev.suiren.bench.training;

import org.jspecify.annotations.NullMarked;
