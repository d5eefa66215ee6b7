package secondunit.webhooks;

import java.net.Inet6Address;
import java.net.InetAddress;

/// Which addresses belong to the open Internet, by the special-purpose registries of IANA (RFC
/// 6890): a webhook must not reach what only this machine or its network can.
final class PublicAddress {

    private PublicAddress() {}

    static boolean isPublic(InetAddress address) {
        boolean special =
                address.isAnyLocalAddress()
                        || address.isLoopbackAddress()
                        || address.isLinkLocalAddress()
                        || address.isSiteLocalAddress()
                        || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !special && (address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes));
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean thisNetwork = first == 0;
        boolean shared = first == 100 && (second & 0xc0) == 64;
        boolean protocols = first == 192 && second == 0 && third == 0;
        boolean examples =
                (first == 192 && second == 0 && third == 2)
                        || (first == 198 && second == 51 && third == 100)
                        || (first == 203 && second == 0 && third == 113);
        boolean relays = first == 192 && second == 88 && third == 99;
        boolean benchmarks = first == 198 && (second & 0xfe) == 18;
        boolean reserved = first >= 240;
        return !(thisNetwork
                || shared
                || protocols
                || examples
                || relays
                || benchmarks
                || reserved);
    }

    /// Global unicast alone, without what has another address inside or is for examples.
    private static boolean isPublic6(byte[] bytes) {
        int first = word(bytes, 0);
        int second = word(bytes, 2);
        boolean global = (first & 0xe000) == 0x2000;
        boolean sixToFour = first == 0x2002;
        boolean teredoAndProtocols = first == 0x2001 && second < 0x0200;
        boolean examples =
                (first == 0x2001 && second == 0x0db8) || (first == 0x3fff && second < 0x1000);
        return global && !sixToFour && !teredoAndProtocols && !examples;
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
    }
}
