package dev.suiren.audit;

import dev.suiren.kernel.Allowed;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What whoever runs the service says of themselves.
///
/// @param helpline whom to turn to where a text is about self-harm, such as a name and a number; up
///   to 200 characters; the owner can choose another one on the page of settings
/// @param helplineZhHans the same in simplified Chinese, where it differs
/// @param helplineZhHant the same in traditional Chinese, where it differs
/// @param helplineEn the same in English, where it differs
/// @param producer the provider's name or registration code in the labels of generated answers; up
///   to 200 characters
@ConfigurationProperties("suiren.audit")
@Allowed(why = "settings are records bound by Spring at the edge")
public record OperatorSettings(
    @DefaultValue("") String helpline,
    @DefaultValue("") String helplineZhHans,
    @DefaultValue("") String helplineZhHant,
    @DefaultValue("") String helplineEn,
    @DefaultValue("") String producer) {}
