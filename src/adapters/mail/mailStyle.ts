/**
 * Mail programs that know no style sheet show the inline colours; the others follow the reader's light or dark setting.
 */
export const mailStyle = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background:#111318!important}.card{background:#1b1e25!important;border-color:#30343d!important}
.ink{color:#eceef2!important}.soft{color:#a6adba!important}.quote{background:#242831!important;border-color:#5b6475!important}
.logo{background:#ffffff!important;padding:6px 10px;border-radius:6px}.rule{border-color:#30343d!important}.button{background:#f2f4f8!important}.button a{color:#14171d!important}}
@media (max-width:620px){.card{border-radius:0!important}.pad{padding:24px 20px!important}
.edge{padding-left:20px!important;padding-right:20px!important}}`
