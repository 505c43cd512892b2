namespace OpenBudget.Api.Operations;

/// <summary>What a page may load and do. Everything comes from this service, and no script stands in a page.</summary>
internal sealed class ContentSecurity
{
    private readonly string _policy;
    private readonly string _resourcePolicy;

    private ContentSecurity(string styles, string images, string rest, bool embeddable)
    {
        _policy = $"default-src 'none'; script-src 'self'; connect-src 'self'; style-src {styles}; img-src {images}; {rest}"
            + $"base-uri 'none'; form-action 'none'; frame-ancestors {(embeddable ? "*" : "'none'")}";
        _resourcePolicy = embeddable ? "cross-origin" : "same-origin";
    }

    /// <summary>The page. A chart becomes a PNG by way of a <c>data:</c> address.</summary>
    public static ContentSecurity Page { get; } = new("'self'", "'self' data:", "", embeddable: false);

    /// <summary>A chart alone, which any other page may show in a frame: it has no session and nothing to press that does harm.</summary>
    public static ContentSecurity Chart { get; } = new("'self'", "'self' data:", "", embeddable: true);

    /// <summary>The playground, and the assets: a worker is held to the policy it was delivered with.</summary>
    /// <remarks>
    /// Two allowances, both tried without: Monaco, the editor, writes its theme into style elements and the place of each line into
    /// style attributes (without 'unsafe-inline' the editors are blank), and GraphiQL's style sheet carries its text fonts and the
    /// editor's squiggles as data: addresses.
    /// </remarks>
    public static ContentSecurity Playground { get; } = new(
        "'self' 'unsafe-inline'", "'self' data:", "worker-src 'self'; font-src 'self' data:; ", embeddable: false);

    /// <summary>Sets the policy and what goes with it; <see cref="SecurityHeaders"/> are on every answer.</summary>
    /// <param name="headers">The headers of a response.</param>
    public void SetOn(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = _policy;
        headers["Cross-Origin-Resource-Policy"] = _resourcePolicy;
    }
}
