package dev.ingot.extension.oidc;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;

/**
 * Whose tokens count.
 *
 * @param issuerUrl who gives them
 * @param audience for whom they must be
 * @param ignoreAudience whether it does not matter for whom they are
 * @param ignoreIssuer whether it does not matter who says to have given them
 * @param issuerCaPath the authority of the issuer's certificate, or empty
 * @param usernameClaim what names the sender, or empty for {@code sub}
 * @param groupsClaim what names its groups, or empty
 * @param publicKeysFile the issuer's keys, or empty to ask the issuer
 */
@Config
public record ProviderConfig(
    @Option(doc = "The URL of the provider, as tokens name it.") String issuerUrl,
    @Option(doc = "The audience that tokens must have.") String audience,
    @Option(doc = "Whether tokens for any audience are accepted.") boolean ignoreAudience,
    @Option(
            doc =
                "Whether tokens that name another issuer are accepted; only with a single"
                    + " provider.")
        boolean ignoreIssuer,
    @Option(doc = "File with the PEM certificate of the authority that the provider's is from.")
        String issuerCaPath,
    @Option(doc = "The claim that is the subject, instead of sub.") String usernameClaim,
    @Option(doc = "The claim that is the membership.") String groupsClaim,
    @Option(
            doc =
                "File with the provider's keys as a JWK set; the provider is not asked then. It is"
                    + " read again when it has changed.")
        String publicKeysFile) {

  boolean isSet() {
    return !issuerUrl.isEmpty()
        || !audience.isEmpty()
        || ignoreAudience
        || !issuerCaPath.isEmpty()
        || !usernameClaim.isEmpty()
        || !groupsClaim.isEmpty();
  }
}
