package dev.suiren.answers;

import dev.suiren.kernel.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How answers are made.
///
/// @param passages how many passages are looked at, 1 to 100
/// @param prompted how many of them a base is given at most, 1 to 50
/// @param promptCharacters how long all passages of a prompt may be together, in code points
/// @param historyCharacters how much of the conversation a base is reminded of, in code points
/// @param maxTokens the longest answer of a base, in its tokens
@ConfigurationProperties("suiren.answers")
@Allowed(why = "settings are records bound by Spring at the edge")
public record AnswersSettings(
    @DefaultValue("20") int passages,
    @DefaultValue("8") int prompted,
    @DefaultValue("9000") int promptCharacters,
    @DefaultValue("3000") int historyCharacters,
    @DefaultValue("1200") int maxTokens) {}
