namespace ActorNotice.Security.Tests.Store;

/// <summary>A store that another program (Python's hashlib and cryptography) made after docs/security.md alone.</summary>
internal static class GoldenStore
{
    internal const string Passphrase = "정확한 말 battery staple";

    internal const string Text = """
        {
          "format": "actornotice-secrets/1",
          "revision": 4,
          "environment": "mainnet",
          "key": {
            "kind": "passphrase",
            "iterations": "1000",
            "kdf": "PBKDF2-HMAC-SHA512",
            "nonce": "AAECAwQFBgcICQoL",
            "salt": "ZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXp7fH1+f4CBgoM=",
            "wrapped": "k88udQmnrmUwrgmdkvDGCR4c5ouirhcVVrOJ8b2o2/dU5w7NI2Ku8bGW2hRahL74"
          },
          "entries": [
            {
              "name": "TELEGRAM_BOT_TOKEN",
              "version": 1,
              "written": "2026-01-02T03:04:05.678Z",
              "salt": "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=",
              "nonce": "MzQ1Njc4OTo7PD0+",
              "box": "sxbuhTb5X9e1CK8gnL8mhmQdw2NlT0k="
            },
            {
              "name": "TELEGRAM_BOT_TOKEN",
              "version": 2,
              "written": "2026-01-02T03:04:05.678Z",
              "salt": "AgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fICE=",
              "nonce": "NDU2Nzg5Ojs8PT4/",
              "box": "4Zu6RlTMPS8dB9qVkZx8HjvSoQq4cEc="
            },
            {
              "name": "TELEGRAM_CHAT_ID",
              "version": 3,
              "written": "2026-01-02T03:04:05.678Z",
              "salt": "AwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISI=",
              "nonce": "NTY3ODk6Ozw9Pj9A",
              "box": "iWaeGyeag//klXEqyjfV4r0PUMhz0fc="
            }
          ],
          "seal": "sskCVbXgE0gsfaCONM1dDl2MUwF5YahDv964EPngj0laTtizwMQev3qC7o38Z4sI/hJX7z5vhM+NHoTBIgdf1w==",
          "checksum": "2d9b04d8f11ee6c8e9b81c18a9d42cec808182bd315e490fe7c9c3c6305e9e2c"
        }

        """;
}
