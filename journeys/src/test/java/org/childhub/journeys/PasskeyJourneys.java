package org.childhub.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** On a phone of 390 px with a lock that takes fingers: join by a link, make a passkey, use it. */
@WithBrowser
class PasskeyJourneys {
  private static final String NO_SUGGESTIONS =
      "PublicKeyCredential.isConditionalMediationAvailable = async () => false";

  @Test
  void whoJoinedMakesAPasskeyAndSignsInWithIt(Visitors visitors) {
    var page = visitors.onPhone("/en/join");
    page.addInitScript(NO_SUGGESTIONS);
    authenticator(page);
    Newcomer.join(page);
    makePasskey(page);
    signOut(page);

    page.navigate("/en/sign-in?to=/en/me/devices");
    button(page, "Sign in with a passkey").tap();

    assertThat(page).hasURL("/en/me/devices");
    assertThat(page.locator("main")).containsText("by a passkey");
    page.navigate("/en/me/sign-in");
    assertThat(page.locator("#passkeys")).containsText("last used");
    button(page, "Remove My phone").tap();
    assertThat(page.locator("#passkeys")).not().containsText("My phone");
  }

  @Test
  void theAddressFieldOffersThePasskey(Visitors visitors) {
    var page = visitors.onPhone("/en/join");
    authenticator(page);
    Newcomer.join(page);
    makePasskey(page);
    signOut(page);

    // The emulated person takes what the field offers.
    page.navigate("/en/sign-in?to=/en/me/devices");

    assertThat(page).hasURL("/en/me/devices");
    assertThat(page.locator("main")).containsText("by a passkey");
  }

  @Test
  void waysToSignInReadWellForEveryone(Visitors visitors) {
    var page = visitors.onPhone("/en/join");
    page.addInitScript(NO_SUGGESTIONS);
    authenticator(page);
    Newcomer.join(page);
    makePasskey(page);
    page.getByText("I want a password").tap();
    EveryPageTests.readsWell(page, "ways-to-sign-in");
    signOut(page);
    page.navigate("/en/sign-in");
    assertThat(button(page, "Sign in with a passkey")).isVisible();
    page.getByText("I have a password").click();
    EveryPageTests.readsWell(page, "sign-in");
  }

  @Test
  void withoutJavaScriptTheLinkAndThePasswordRemain(Visitors visitors) {
    var page = visitors.withoutJavaScript("/en/sign-in");
    assertThat(page.getByText("Sign in with a passkey")).isHidden();
    page.getByText("I have a password").click();
    page.locator("#address").fill("nobody@example.org");
    page.locator("#password").fill("never set anywhere");
    button(page, "Sign in with the password").click();
    assertThat(page.locator("#password-error")).isVisible();
    assertThat(page.locator("#address")).hasValue("nobody@example.org");
    assertThat(button(page, "Send me a link")).isVisible();
  }

  /** Gives the phone a lock that knows its owner. */
  private static CDPSession authenticator(Page page) {
    var devtools = page.context().newCDPSession(page);
    devtools.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var added = new JsonObject();
    added.add("options", options);
    devtools.send("WebAuthn.addVirtualAuthenticator", added);
    return devtools;
  }

  private static void makePasskey(Page page) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ways to sign in")).tap();
    page.locator("#passkey-name").fill("My phone");
    button(page, "Make a passkey on this device").tap();
    assertThat(page.locator("#passkeys .devices")).containsText("My phone");
  }

  private static void signOut(Page page) {
    page.navigate("/en/me");
    page.locator("main").getByText("Sign out").last().tap();
    assertThat(page).hasURL("/en/");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
