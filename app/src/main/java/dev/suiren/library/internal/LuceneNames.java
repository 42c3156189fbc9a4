package dev.suiren.library.internal;

import dev.suiren.glossary.Naming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The names in a question whose things are called otherwise too. A passage that says another name
/// counts nearly as if it said the one that was asked by; one that says several counts once, by the
/// best of them.
final class LuceneNames {
  private static final float OTHER = 0.8f;

  /// Of all names together, well below what one query may hold.
  private static final int MOST_TERMS = 300;

  private final List<List<List<Terms.Term>>> alike = new ArrayList<>();
  private final Set<String> covered = new HashSet<>();

  LuceneNames(List<Naming> names) {
    Set<String> known = new HashSet<>();
    int room = MOST_TERMS;
    for (Naming naming : names) {
      List<Terms.Term> own = Terms.of(naming.name());
      own.forEach(term -> covered.add(term.text()));
      if (!known.add(naming.name())) {
        continue;
      }
      known.addAll(naming.others());
      List<List<Terms.Term>> group = new ArrayList<>(List.of(own));
      room -= own.size();
      for (String other : shortestFirst(naming.others())) {
        List<Terms.Term> terms = Terms.of(other);
        if (!terms.isEmpty() && terms.size() <= room) {
          group.add(terms);
          room -= terms.size();
        }
      }
      alike.add(group);
    }
  }

  private static List<String> shortestFirst(Set<String> names) {
    return names.stream()
        .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /// Whether a term of the question is asked for as part of a name.
  boolean covers(Terms.Term term) {
    return covered.contains(term.text());
  }

  void addTo(BooleanQuery.Builder words, String field, float weight) {
    for (List<List<Terms.Term>> group : alike) {
      List<Query> ways = new ArrayList<>();
      ways.add(anyOf(group.getFirst(), field, weight));
      group.stream().skip(1).forEach(other -> ways.add(allOf(other, field, weight * OTHER)));
      words.add(new DisjunctionMaxQuery(ways, 0), Occur.SHOULD);
    }
  }

  private static Query anyOf(List<Terms.Term> terms, String field, float weight) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(weighted(field, term, weight), Occur.SHOULD));
    return any.build();
  }

  /// Half of another name is not that name: "annual report" says nothing of annual leave.
  private static Query allOf(List<Terms.Term> terms, String field, float weight) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Terms.Term term : terms) {
      boolean told = term.kind() != Terms.Kind.CHARACTER && term.kind() != Terms.Kind.AS_WRITTEN;
      all.add(weighted(field, term, weight), told ? Occur.MUST : Occur.SHOULD);
    }
    return all.build();
  }

  static Query weighted(String field, Terms.Term term, float weight) {
    return new BoostQuery(
        new TermQuery(new Term(field, term.text())), weight * term.kind().weight());
  }
}
