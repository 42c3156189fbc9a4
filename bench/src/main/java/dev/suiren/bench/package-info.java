/// Speed and memory of the main job, measured from outside as its users feel them: processes, HTTP,
/// the command socket. Raw Lucene, raw ONNX Runtime and LangChain4j run beside it on the same
/// texts.
@NullMarked
package dev.suiren.bench;

import org.jspecify.annotations.NullMarked;
