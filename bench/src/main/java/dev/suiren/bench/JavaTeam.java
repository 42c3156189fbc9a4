package dev.suiren.bench;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.ArrayList;
import java.util.List;

/// Retrieval inside the process as a Java team sets it up with LangChain4j: its embedding model of
/// the language, its store in memory, its retriever.
final class JavaTeam {
  private static final int TOP = 10;

  private final EmbeddingModel model;

  JavaTeam(Tongue tongue) {
    model =
        switch (tongue) {
          case ZH -> new BgeSmallZhV15QuantizedEmbeddingModel();
          case EN -> new BgeSmallEnV15QuantizedEmbeddingModel();
        };
  }

  float[] vector(String question) {
    return model.embed(question).content().vector();
  }

  /// Milliseconds from question to the ten passages; vectors are given, not made.
  List<Double> ask(List<float[]> vectors, List<String> texts, List<String> questions, int warmUp) {
    InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
    store.addAll(
        vectors.stream().map(Embedding::from).toList(),
        texts.stream().map(TextSegment::from).toList());
    EmbeddingStoreContentRetriever retriever =
        EmbeddingStoreContentRetriever.builder()
            .embeddingStore(store)
            .embeddingModel(model)
            .maxResults(TOP)
            .build();
    List<Double> millis = new ArrayList<>();
    for (String question : questions) {
      long start = System.nanoTime();
      if (retriever.retrieve(Query.from(question)).size() != TOP) {
        throw new IllegalStateException("LangChain4j found too little");
      }
      millis.add(Waiting.millisSince(start));
    }
    return millis.subList(warmUp, millis.size());
  }
}
