package dev.ingot.catalog.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "timeout, timeout",
    "sendBatchSize, send_batch_size",
    "maxRecvMsgSizeMib, max_recv_msg_size_mib",
    "tlsCAFile, tls_ca_file",
    "http2Settings, http2_settings",
    "TLS, tls",
  })
  void keyIsTheNameInSnakeCase(String name, String key) {
    assertThat(OptionReader.snakeCase(name)).isEqualTo(key);
  }

  @Test
  void binderStandsBesideTheOutermostClass() {
    assertThat(new TypeName("a.b", "Outer.Inner").binder())
        .isEqualTo(new TypeName("a.b", "Outer_InnerBinder"));
    assertThat(new TypeName("", "Alone").binder().qualified()).isEqualTo("AloneBinder");
  }

  @Test
  void takenNamesAreWrittenInFull() {
    Imports imports = new Imports(new TypeName("a", "List"));

    assertThat(imports.name(new TypeName("java.util", "List"))).isEqualTo("java.util.List");
    assertThat(imports.name(new TypeName("b", "Integer"))).isEqualTo("b.Integer");
    assertThat(imports.name(new TypeName("b", "Other.Part"))).isEqualTo("Other.Part");
    assertThat(imports.name(new TypeName("c", "Other"))).isEqualTo("c.Other");
    assertThat(imports.name(new TypeName("a", "Near"))).isEqualTo("Near");
    assertThat(imports.lines()).isEqualTo("import b.Other;\n");
  }

  @Test
  void textIsWrittenInAscii() {
    assertThat(JavaText.literal("\"a\\b\"\n\t\u00b5"))
        .isEqualTo("\"\\\"a\\\\b\\\"\\n\\u0009\\u00b5\"");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-1, -1",
    "2147483647, Integer.MAX_VALUE",
    "-2147483648, Integer.MIN_VALUE",
    "2147483648, 2147483648L",
    "9223372036854775807, Long.MAX_VALUE",
    "-9223372036854775808, Long.MIN_VALUE",
  })
  void numberIsAnIntWhereItCan(long number, String literal) {
    assertThat(JavaText.literal(number)).isEqualTo(literal);
  }
}
