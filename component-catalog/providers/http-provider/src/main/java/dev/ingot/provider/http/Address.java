package dev.ingot.provider.http;

import dev.ingot.component.config.provider.RetrieveException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A URI taken apart.
 *
 * @param uri what is requested, without name and password
 * @param authorization the header made of them
 * @param shown the URI for messages, the password left out
 */
record Address(URI uri, Optional<String> authorization, String shown) {

  static Address parse(String text) throws RetrieveException {
    try {
      URI whole = new URI(text);
      if (whole.getHost() == null) {
        throw new RetrieveException("invalid uri: \"" + hidden(text) + "\": no host");
      }
      String user = whole.getUserInfo();
      return user == null
          ? new Address(whole, Optional.empty(), text)
          : withUser(whole, user, text);
    } catch (URISyntaxException e) {
      throw new RetrieveException("invalid uri: \"" + hidden(text) + "\": " + e.getReason());
    }
  }

  private static Address withUser(URI whole, String user, String text) throws URISyntaxException {
    String rest = text.replaceFirst("//[^@/]*@", "//");
    byte[] credentials = user.getBytes(StandardCharsets.UTF_8);
    String header = "Basic " + Base64.getEncoder().encodeToString(credentials);
    return new Address(new URI(rest), Optional.of(header), hidden(text));
  }

  private static String hidden(String text) {
    return text.replaceFirst("//([^@/:]*):[^@/]*@", "//$1:xxxxx@");
  }
}
