package dev.ingot.transport.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class QueryTest {
  @Test
  void decodesNamesAndValues() {
    Query query = Query.parse("pipeline=traces%2F2&a+b=%C3%BC");
    assertThat(query.first("pipeline")).contains("traces/2");
    assertThat(query.first("a b")).contains("\u00fc");
    assertThat(query.first("c")).isEmpty();
  }

  @Test
  void theFirstOfANameCounts() {
    assertThat(Query.parse("a=1&a=2").first("a")).contains("1");
  }

  @Test
  void whatCannotBeDecodedIsNotThere() {
    assertThat(Query.parse("a=%zz&&b=1").values()).containsOnlyKeys("b");
  }

  @Test
  void aNameAloneIsOn() {
    assertThat(Query.parse("verbose").isOn("verbose")).isTrue();
    assertThat(Query.parse("verbose=true").isOn("verbose")).isTrue();
    assertThat(Query.parse("verbose=false").isOn("verbose")).isFalse();
    assertThat(Query.parse("verbose=0").isOn("verbose")).isFalse();
    assertThat(Query.parse("").isOn("verbose")).isFalse();
  }

  @Test
  void jsonIsForThoseWhoAskForIt() {
    assertThat(request("format=json", "text/html").wantsJson()).isTrue();
    assertThat(request("format=html", "application/json").wantsJson()).isFalse();
    assertThat(request("", "application/json").wantsJson()).isTrue();
    assertThat(request("", "text/html,application/json").wantsJson()).isFalse();
    assertThat(request("", "*/*").wantsJson()).isFalse();
  }

  private static PageRequest request(String query, String accept) {
    return new PageRequest("GET", "/", Query.parse(query), accept);
  }
}
