global using ActorNotice.Signals.Deciding;
