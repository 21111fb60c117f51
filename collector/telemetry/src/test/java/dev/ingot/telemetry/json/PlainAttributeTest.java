package dev.ingot.telemetry.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.oracle.RandomRequests;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast reading of attributes gives what the general one gives, which white space asks for. */
class PlainAttributeTest {
  private static final Gson SPACED =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create();

  @Test
  void requestsMeanTheSameWithAndWithoutWhiteSpace() throws Exception {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      RandomRequests requests = new RandomRequests(71, false);
      for (int round = 0; round < 200; round++) {
        byte[] wire = requests.next(signal).toByteArray();
        byte[] json = OtlpJson.toJson(signal.decode(wire, RequestMetadata.NONE));
        assertThat(outcome(signal, json)).isEqualTo(outcome(signal, spaced(json)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'key':'k','value':{'stringValue':'text'}}",
        "{'key':'k','value':{'stringValue':''}}",
        "{'key':'k','value':{'stringValue':'line\\nend'}}",
        "{'key':'k\\u0041','value':{'stringValue':'x'}}",
        "{'key':'','value':{'stringValue':'x'}}",
        "{'key':'k','value':{'stringValue':null}}",
        "{'key':'k','value':{'intValue':0}}",
        "{'key':'k','value':{'intValue':'9223372036854775807'}}",
        "{'key':'k','value':{'intValue':'-1'}}",
        "{'key':'k','value':{'intValue':-1}}",
        "{'key':'k','value':{'intValue':'007'}}",
        "{'key':'k','value':{'boolValue':true}}",
        "{'key':'k','value':{'boolValue':false}}",
        "{'key':'k','value':{'intValue':1,'stringValue':'last'}}",
        "{'key':'k','value':{'stringValue':'x'},'key':'again'}",
        "{'key':'k','value':{}}",
        "{'key':'k','value':null}",
        "{'key':'k'}",
      })
  void attributesMeanTheSameWithAndWithoutWhiteSpace(String attribute) throws Exception {
    String plain = request(attribute);
    String spaced = plain.replace("{'", "{ '").replace(":", ": ").replace("}", " }");
    assertThat(outcome(Signal.TRACES, utf8(plain)))
        .isEqualTo(outcome(Signal.TRACES, utf8(spaced)))
        .isInstanceOf(byte[].class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'key':'k','value':{'intValue':'9223372036854775808'}}",
        "{'key':'k','value':{'intValue':007}}",
        "{'key':'k','value':{'intValue':'}}",
        "{'key':'k','value':{'intValue':'1}}",
        "{'key':'k','value':{'intValue':}}",
        "{'key':'k','value':{'boolValue':truth}}",
        "{'key':'k','value':{'stringValue':'x'}",
        "{'key':'k','value':{'stringValue':'x",
        "{'key':'k",
      })
  void whatIsWrongIsRefused(String attribute) {
    assertThat(outcome(Signal.TRACES, utf8(request(attribute)))).isInstanceOf(String.class);
  }

  private static String request(String attribute) {
    return "{'resourceSpans':[{'resource':{'attributes':[" + attribute + "]}}]}";
  }

  private static byte[] utf8(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] spaced(byte[] json) {
    String text = new String(json, StandardCharsets.UTF_8);
    return SPACED.toJson(JsonParser.parseString(text)).getBytes(StandardCharsets.UTF_8);
  }

  /** The bytes on the wire, or what is wrong. */
  private static Object outcome(Signal<? extends Telemetry> signal, byte[] json) {
    try {
      return OtlpJson.parse(signal, json, RequestMetadata.NONE).toByteArray();
    } catch (MalformedTelemetryException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
