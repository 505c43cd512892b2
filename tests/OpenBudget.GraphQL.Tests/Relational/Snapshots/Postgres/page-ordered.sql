-- { books(order: [{ pages: DESC }, { title: ASC }]) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
ORDER BY t0."Pages" DESC NULLS LAST, t0."Title", t0."Id"
LIMIT $1
