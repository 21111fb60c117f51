package dev.ingot.attributes;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import dev.ingot.yaml.Node;
import java.util.Optional;

/**
 * One action on the attributes of a record.
 *
 * <p>Source of names and rules: the Collector's {@code internal/coreinternal/attraction}.
 *
 * @param key the attribute that the action is about
 * @param action what to do, in any case: insert, update, upsert, delete, hash, extract, convert
 * @param value the new value
 * @param fromAttribute the attribute that the new value comes from
 * @param fromContext the metadata of the request that the new value comes from
 * @param defaultValue the new value when the attribute or metadata is not there
 * @param pattern a regular expression
 * @param convertedType the type to convert to: int, double, string
 */
@Config
public record ActionConfig(
    @Option(doc = "The attribute. delete and hash take pattern instead of it, or both.") String key,
    @Option(
            doc =
                "What to do. insert sets the attribute if it is absent, update if it is there, upsert"
                    + " in any case; delete takes it away; hash puts the SHA-256 of the value in its"
                    + " place; extract makes an attribute of each named group of pattern; convert"
                    + " changes the type.",
            required = true)
        String action,
    @Option(doc = "The new value, of any type.") Optional<Node> value,
    @Option(doc = "The attribute of the same record to take the new value from.")
        String fromAttribute,
    @Option(
            doc =
                "Where in the request to take the new value from: metadata.NAME for a header, whose"
                    + " values are joined with a semicolon, auth.NAME for what an authenticator"
                    + " knows of the sender, or client.address.")
        String fromContext,
    @Option(doc = "The new value when from_attribute or from_context gives none.")
        Optional<Node> defaultValue,
    @Option(
            doc =
                "A regular expression: for delete and hash it is looked for in the keys of all"
                    + " attributes, for extract in the value, and all its groups have names.")
        String pattern,
    @Option(doc = "What convert makes of the value: int, double or string.") String convertedType)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    new ActionRules(this, section).check();
  }
}
