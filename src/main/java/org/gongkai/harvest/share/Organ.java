package org.gongkai.harvest.share;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.gongkai.finding.Place;

/**
 * An organ whose published data is harvested (被汇总的机关).
 *
 * @param code what it is known by (代码), a name that a folder can have
 * @param name its name
 * @param where the folder, the archive or the http(s) address of its site
 * @param address where readers find its site; "" if that is not known, else it ends with a slash
 * @param government whether it is a people's government, whose annual report is due by 31 March (条例 第四十九条)
 * @param place its line in the list
 */
public record Organ(String code, String name, String where, String address, boolean government, Place place)
        implements Serializable {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final Pattern WEB = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~%/-]*)?");

    /** @throws IllegalArgumentException where the code is none, or an address could lead elsewhere than to a website */
    public Organ {
        if (!isCode(code) || !(address.isEmpty() || (isWeb(address) && address.endsWith("/")))) {
            throw new IllegalArgumentException(code + " " + address);
        }
    }

    /** Whether a text can be an organ's code. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Whether a text is the address of a website, without user, query or fragment. */
    public static boolean isWeb(String text) {
        return WEB.matcher(text).matches();
    }

    /** Whether its data is fetched over the net. */
    public boolean remote() {
        return where.startsWith("http://") || where.startsWith("https://");
    }

    /** A place in its data, as findings name it. */
    public Place at(Place inside) {
        return new Place(inside.path().equals(".") ? code : code + "/" + inside.path(), inside.line(), inside.column());
    }
}
