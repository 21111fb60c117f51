package dev.ingot.chaos.wire;

import dev.ingot.chaos.item.Items;
import dev.ingot.chaos.item.Kind;
import dev.ingot.chaos.item.Ledger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Clients that send numbered items and never give up: a request that was not taken, or whose answer
 * is missing, is sent again until it is taken or refused for good.
 */
public final class Load {
  private static final long PAUSE_MILLIS = 25;

  /**
   * What is sent.
   *
   * @param items in a request
   * @param padding bytes in an item beside its number
   * @param pauseMillis that a client waits after each request that was taken
   */
  public record Shape(int items, int padding, long pauseMillis) {}

  private final Ledger ledger;
  private final Shape shape;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final List<Thread> clients = new ArrayList<>();
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

  /** Load that writes into the ledger what was acknowledged. */
  public Load(Ledger ledger, Shape shape) {
    this.ledger = ledger;
    this.shape = shape;
  }

  /** One more client, which begins at once, and sends each of the signals in turn. */
  public void add(Client client, Kind... kinds) {
    Thread thread = new Thread(() -> run(client, kinds), "client-" + clients.size());
    thread.setDaemon(true);
    clients.add(thread);
    thread.start();
  }

  /** Lets no further attempt begin; does not wait. */
  public void end() {
    stopped.set(true);
  }

  /** Lets no further attempt begin, and waits for those that are under way. */
  public void stop() throws InterruptedException {
    end();
    for (Thread client : clients) {
      client.join();
    }
  }

  /** How often which answer other than taken came, and how often there was none. */
  public Map<String, Integer> refusals() {
    return Map.copyOf(refusals);
  }

  private void run(Client client, Kind... kinds) {
    Random random = new Random(clients.size());
    try (client) {
      for (int i = 0; !stopped.get(); i++) {
        deliver(kinds[i % kinds.length], client);
        pause(random.nextLong(2 * shape.pauseMillis() + 1));
      }
    } catch (IOException e) {
      count("close");
    }
  }

  private void deliver(Kind kind, Client client) {
    Items items = new Items(kind, ledger.take(shape.items()), shape.items(), shape.padding());
    boolean again = isOpen(client, items);
    while (again && !stopped.get()) {
      pause(PAUSE_MILLIS);
      again = isOpen(client, items);
    }
  }

  /** Tries once; whether the items have to be sent again. */
  private boolean isOpen(Client client, Items items) {
    try {
      Answer answer = client.send(items);
      if (answer == Answer.TAKEN) {
        ledger.acknowledged(items.first(), items.count());
      } else {
        count(answer.name().toLowerCase(Locale.ROOT));
      }
      return answer == Answer.LATER;
    } catch (IOException e) {
      count("no answer");
      return true;
    }
  }

  private void count(String what) {
    refusals.merge(what, 1, Integer::sum);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
