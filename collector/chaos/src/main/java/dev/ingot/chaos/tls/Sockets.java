package dev.ingot.chaos.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.function.Consumer;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** TLS sockets that agree on a protocol ({@code h2}, {@code http/1.1}). */
public final class Sockets {
  private Sockets() {}

  /** Servers that show a certificate. */
  public static ServerSocketFactory servers(Certificate own, String protocol)
      throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own.store(), Certificate.PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return new Servers(context.getServerSocketFactory(), protocol);
  }

  /** Clients that trust some certificates and no others. */
  public static SSLContext trusting(List<Certificate> trusted)
      throws GeneralSecurityException, IOException {
    KeyStore authorities = KeyStore.getInstance("PKCS12");
    authorities.load(null, null);
    for (int i = 0; i < trusted.size(); i++) {
      authorities.setCertificateEntry("trusted" + i, trusted.get(i).certificate());
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(authorities);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /** Begins TLS as the client on a connected socket. */
  public static Socket client(SSLContext context, Socket plain, String protocol)
      throws IOException {
    SSLSocket socket =
        (SSLSocket)
            context.getSocketFactory().createSocket(plain, "127.0.0.1", plain.getPort(), true);
    speak(socket.getSSLParameters(), protocol, socket::setSSLParameters);
    socket.startHandshake();
    return socket;
  }

  private static void speak(
      SSLParameters parameters, String protocol, Consumer<SSLParameters> set) {
    parameters.setApplicationProtocols(new String[] {protocol});
    set.accept(parameters);
  }

  private static final class Servers extends ServerSocketFactory {
    private final ServerSocketFactory factory;
    private final String protocol;

    Servers(ServerSocketFactory factory, String protocol) {
      this.factory = factory;
      this.protocol = protocol;
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
      return prepared(factory.createServerSocket());
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
      return prepared(factory.createServerSocket(port));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
      return prepared(factory.createServerSocket(port, backlog));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address)
        throws IOException {
      return prepared(factory.createServerSocket(port, backlog, address));
    }

    private ServerSocket prepared(ServerSocket socket) {
      SSLServerSocket server = (SSLServerSocket) socket;
      speak(server.getSSLParameters(), protocol, server::setSSLParameters);
      return server;
    }
  }
}
