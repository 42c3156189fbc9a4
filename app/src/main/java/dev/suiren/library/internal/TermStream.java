package dev.suiren.library.internal;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The terms of one text on their way into the index.
final class TermStream extends TokenStream {
  private final CharTermAttribute attribute = addAttribute(CharTermAttribute.class);
  private final List<Terms.Term> terms;
  private Iterator<Terms.Term> rest;

  TermStream(List<Terms.Term> terms) {
    this.terms = terms;
    this.rest = terms.iterator();
  }

  @Override
  public void reset() {
    rest = terms.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    clearAttributes();
    attribute.setEmpty().append(rest.next().text());
    return true;
  }
}
