package dev.ingot.component.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.metric.ExponentialDistribution.Range;
import dev.ingot.component.metric.ExponentialDistribution.Side;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialHistogramTest {
  private static ExponentialDistribution of(int maxSize, int maxScale, double... values) {
    ExponentialHistogram histogram =
        new ExponentialHistogram(new ExponentialLimits(maxSize, maxScale, true));
    for (double value : values) {
      histogram.record(value);
    }
    return histogram.distribution();
  }

  @Test
  void upperBoundsBelongToTheirBuckets() {
    assertThat(of(160, 0, 0.5, 1, 1.5, 2, 2.5, 4).positive())
        .isEqualTo(new Side(-2, List.of(1L, 1L, 2L, 2L)));
    assertThat(of(160, 1, 1, 1.4, 1.5, 2).positive()).isEqualTo(new Side(-1, List.of(1L, 1L, 2L)));
    assertThat(of(160, -1, 1, 2, 4, 5, 16, 17).positive())
        .isEqualTo(new Side(-1, List.of(1L, 2L, 2L, 1L)));
  }

  @Test
  void whatDoesNotFitMakesItCoarser() {
    ExponentialDistribution distribution = of(4, 20, 1, 2, 4, 8, 16, 32);
    assertThat(distribution.scale()).isEqualTo(-1);
    assertThat(distribution.positive()).isEqualTo(new Side(-1, List.of(1L, 2L, 2L, 1L)));
    assertThat(distribution.sum()).isEqualTo(63);
    assertThat(distribution.range()).contains(new Range(1, 32));
  }

  @Test
  void aSingleValueHasTheFinestScale() {
    ExponentialDistribution distribution = of(160, 20, 3);
    assertThat(distribution.scale()).isEqualTo(20);
    assertThat(distribution.positive().counts()).containsExactly(1L);
    double index = distribution.positive().offset();
    assertThat(Math.pow(2, index / (1 << 20))).isLessThan(3);
    assertThat(Math.pow(2, (index + 1) / (1 << 20))).isGreaterThanOrEqualTo(3);
  }

  @Test
  void zerosAndNegativesHavePlacesOfTheirOwn() {
    ExponentialDistribution distribution = of(160, 0, 0, -0.0, -3, 3, 3);
    assertThat(distribution.zeroCount()).isEqualTo(2);
    assertThat(distribution.negative()).isEqualTo(new Side(1, List.of(1L)));
    assertThat(distribution.positive()).isEqualTo(new Side(1, List.of(2L)));
    assertThat(distribution.count()).isEqualTo(5);
    assertThat(distribution.range()).contains(new Range(-3, 3));
  }

  @Test
  void bothSidesHaveOneScale() {
    ExponentialDistribution distribution = of(2, 20, -1.1, 1, 4);
    assertThat(distribution.scale()).isEqualTo(-1);
    assertThat(distribution.negative()).isEqualTo(new Side(0, List.of(1L)));
    assertThat(distribution.positive()).isEqualTo(new Side(-1, List.of(1L, 1L)));
  }

  @Test
  void extremesHaveBuckets() {
    ExponentialDistribution distribution =
        of(160, 20, Double.MIN_VALUE, Double.MIN_NORMAL, 1, Double.MAX_VALUE);
    assertThat(distribution.scale()).isEqualTo(-4);
    assertThat(distribution.count()).isEqualTo(4);
    assertThat(distribution.positive().counts()).hasSizeLessThanOrEqualTo(160);
  }

  @Test
  void whatIsNoNumberCountsForNothing() {
    assertThat(of(160, 20, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
        .isEqualTo(
            new ExponentialDistribution(
                ExponentialLimits.DEFAULT,
                20,
                0,
                new Side(0, List.of()),
                new Side(0, List.of()),
                0,
                Optional.empty()));
  }

  @Test
  void everyValueIsWithinTheBoundsOfItsBucket() {
    Random random = new Random(1);
    for (int scale = -3; scale <= 10; scale++) {
      for (int i = 0; i < 1_000; i++) {
        double value = Math.exp(random.nextGaussian() * 5);
        double index = of(160, scale, value).positive().offset();
        double exponent = Math.log(value) / Math.log(2) * Math.scalb(1, scale);
        assertThat(exponent).isBetween(index - 1e-6, index + 1 + 1e-6);
      }
    }
  }

  @Test
  void sumsAreThatOfAllValuesTogether() {
    Random random = new Random(2);
    ExponentialHistogram all = new ExponentialHistogram(ExponentialLimits.DEFAULT);
    ExponentialHistogram one = new ExponentialHistogram(ExponentialLimits.DEFAULT);
    ExponentialHistogram other = new ExponentialHistogram(ExponentialLimits.DEFAULT);
    for (int i = 0; i < 10_000; i++) {
      double value = Math.rint(random.nextGaussian() * 1_000);
      all.record(value);
      (i % 3 == 0 ? one : other).record(value);
    }
    ExponentialDistribution whole = all.distribution();
    ExponentialDistribution sum = one.distribution().plus(other.distribution());
    assertThat(sum).isEqualTo(whole);
    ExponentialDistribution gain = whole.minus(one.distribution());
    assertThat(gain.count()).isEqualTo(other.distribution().count());
    assertThat(gain.sum()).isEqualTo(other.distribution().sum());
    assertThat(gain.range()).isEmpty();
    assertThat(gain.positive().count()).isEqualTo(other.distribution().positive().count());
  }

  @Test
  void sumsOfFarApartValuesAreCoarser() {
    ExponentialDistribution sum = of(2, 20, 1).plus(of(2, 20, 1_024));
    assertThat(sum).isEqualTo(of(2, 20, 1, 1_024));
  }

  @Test
  void whatBeganAnewCountsWhole() {
    ExponentialDistribution now = of(160, 0, 5);
    assertThat(now.minus(of(160, 0, 1, 2))).isEqualTo(now);
  }

  @Test
  void limitsBeyondWhatCanBeAreTheNearest() {
    assertThat(new ExponentialLimits(0, 99, false)).isEqualTo(new ExponentialLimits(2, 20, false));
    assertThat(new ExponentialLimits(9, -99, false).maxScale()).isEqualTo(-10);
    ExponentialHistogram histogram = new ExponentialHistogram(new ExponentialLimits(9, 20, false));
    histogram.record(1);
    assertThat(histogram.distribution().range()).isEmpty();
  }

  @Test
  void aHistogramCountsOverBothWhenItIsAsked() {
    Histogram histogram = new Histogram(List.of(2.0), Optional.of(ExponentialLimits.DEFAULT));
    Collections.nCopies(3, 1.5).forEach(histogram::record);
    assertThat(histogram.distribution().counts()).containsExactly(3L, 0L);
    assertThat(histogram.exponential().map(ExponentialDistribution::count)).contains(3L);
    assertThat(new Histogram(List.of(2.0)).exponential()).isEmpty();
  }
}
