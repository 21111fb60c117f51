package dev.ingot.builder.bom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpdxIdsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Apache Software License, Version 2.0            | Apache-2.0
          Apache License v2.0                                 | Apache-2.0
          Apache 2                                            | Apache-2.0
          apache-2.0                                          | Apache-2.0
          Eclipse Public License - Version 2.0                | EPL-2.0
          EPLv2                                               | EPL-2.0
          Eclipse Public License, Version 1.0                 | EPL-1.0
          BSD 2-Clause License                                | BSD-2-Clause
          Go License                                          | BSD-3-Clause
          EDL 1.0                                             | BSD-3-Clause
          The MIT License                                     | MIT
          MIT-0                                               | MIT-0
          GNU LESSER GENERAL PUBLIC LICENSE 2.1               | LGPL-2.1-only
          GPL2 w/ CPE                                         | GPL-2.0-only WITH Classpath-exception-2.0
          Apache-2.0 OR MIT                                   | Apache-2.0 OR MIT
          """)
  void namesOfPublishersHaveIds(String name, String id) {
    assertThat(SpdxIds.license(name, "").spdx()).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BSD", "GNU General Public License", "Public Domain", "Apache", "OR", ""})
  void aNameThatCouldMeanSeveralHasNoId(String name) {
    assertThat(SpdxIds.license(name, "").spdx()).isEmpty();
  }

  @Test
  void theAddressDecidesWhereTheNameDoesNot() {
    License license = SpdxIds.license("BSD", "http://www.opensource.org/licenses/BSD-2-Clause/");

    assertThat(license.label()).isEqualTo("BSD-2-Clause");
  }

  @Test
  void whatIsUnknownIsStatedAsPublished() {
    assertThat(SpdxIds.license("House Rules", "https://example.org/rules").label())
        .isEqualTo("House Rules <https://example.org/rules>");
    assertThat(SpdxIds.license("", "https://example.org/rules").label())
        .isEqualTo("https://example.org/rules");
    assertThat(SpdxIds.license("House Rules", "").label()).isEqualTo("House Rules");
  }
}
