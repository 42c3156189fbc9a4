package dev.suiren.audit.internal;

import java.util.List;
import java.util.Set;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.jspecify.annotations.Nullable;

/// What the parser of a paragraph may know, less the definitions of links: with one that comes
/// later, what was shown before would be read anew.
record Unreferenced(InlineParserContext all) implements InlineParserContext {

  @Override
  @Deprecated
  public @Nullable LinkReferenceDefinition getLinkReferenceDefinition(String label) {
    return null;
  }

  @Override
  public <D> @Nullable D getDefinition(Class<D> type, String label) {
    return null;
  }

  @Override
  public List<InlineContentParserFactory> getCustomInlineContentParserFactories() {
    return all.getCustomInlineContentParserFactories();
  }

  @Override
  public List<DelimiterProcessor> getCustomDelimiterProcessors() {
    return all.getCustomDelimiterProcessors();
  }

  @Override
  public List<LinkProcessor> getCustomLinkProcessors() {
    return all.getCustomLinkProcessors();
  }

  @Override
  public Set<Character> getCustomLinkMarkers() {
    return all.getCustomLinkMarkers();
  }

  @Override
  public int getMaxInlineNesting() {
    return all.getMaxInlineNesting();
  }
}
